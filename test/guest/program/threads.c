// A program for the tools that look into programs: threads that run worker(). It ends when its input does.
#include <pthread.h>
#include <stdio.h>

int worker_sum;

__attribute__((noinline)) int add(int n, const char *word)
{
	worker_sum += n;
	return n * 2 + word[0];
}

void *worker(void *arg)
{
	for (int i = 0; i < 5; i++)
		add(i, arg);
	return NULL;
}

int main(void)
{
	for (int i = 0; i < 3; i++) {
		pthread_t t;

		if (pthread_create(&t, NULL, worker, "word"))
			return 1;
		pthread_join(t, NULL);
	}
	getchar();
	return worker_sum != 30;
}
